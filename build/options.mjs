/** Options that all builds share. */

/**
 * @param {boolean} production whether it is to be shipped
 * @returns {import('esbuild').BuildOptions}
 */
export function sharedOptions(production) {
  return { bundle: true, minify: production, sourcemap: !production, logLevel: 'warning' };
}

/** Only entities are read; the tables for writing them are as large. */
export const slimEntities = { entities: './node_modules/entities/dist/esm/decode.js' };
