/**
 * Stands for an object that takes longer to load than `initialize` may take to be answered.
 * @param load gives the object; called when something of it is first read or set, and again where it threw
 */
export function atFirstUse<Loaded extends object>(load: () => Loaded): Loaded {
  let loaded: Loaded | undefined;
  const whole = () => (loaded ??= load());
  return new Proxy({} as Loaded, {
    get: (_, key) => Reflect.get(whole(), key) as unknown,
    set: (_, key, value) => Reflect.set(whole(), key, value),
  });
}
