/**
 * Loaded into the server before it starts: ends it where it writes a file, opens a connection or
 * starts a program. What it says to its client goes over standard output, which stays as it is.
 */
import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import vm from 'node:vm';
import workerThreads from 'node:worker_threads';

/** A server that ends with this code did what it must not. */
const forbidden = 99;

watch('fs', fs, ['writeFile', 'writeFileSync', 'appendFile', 'appendFileSync']);
watch('fs', fs, ['createWriteStream', 'mkdir', 'mkdirSync', 'mkdtempSync', 'copyFileSync']);
watch('fs', fs, ['rename', 'renameSync', 'rmSync', 'unlinkSync']);
watch('child_process', childProcess, ['spawn', 'spawnSync', 'exec', 'execSync']);
watch('child_process', childProcess, ['execFile', 'execFileSync', 'fork']);
watch('net', net, ['connect', 'createConnection', 'createServer']);
watch('http', http, ['request', 'get', 'createServer']);
watch('https', https, ['request', 'get']);
watch('dns', dns, ['lookup', 'resolve']);
watch('dgram', dgram, ['createSocket']);
watch('vm', vm, ['runInThisContext', 'runInNewContext', 'compileFunction']);
watch('worker_threads', workerThreads, ['Worker']);
watch('globalThis', globalThis, ['fetch']);

function watch(name, module, functions) {
  for (const key of functions) module[key] = refuse(`${name}.${key}`);
}

function refuse(name) {
  return () => {
    process.stderr.write(`The server called ${name}.\n`);
    process.exit(forbidden);
  };
}
