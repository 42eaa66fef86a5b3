// The options chosen where the acts are silent; the rulebook says which one is the default.

export type Readings = Readonly<Record<string, string>>;

export const reads = (readings: Readings, name: string, option: string): boolean => readings[name] === option;
