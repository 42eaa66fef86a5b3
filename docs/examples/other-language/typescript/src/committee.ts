// A joint committee as payrolls write it, and the agreements that are known of it.

/** The official number: five digits at most, so 200.00.00 is 200 and 140.01.03 is 140.01. */
export function official(spelling: string): string {
  const [committee = "", section = "00"] = spelling.split(".");
  return section === "00" ? committee : `${committee}.${section}`;
}

export const parentOf = (code: string): string => code.slice(0, 3);
export const isSection = (code: string): boolean => code !== parentOf(code);

/** Written where no joint committee is competent, so that no agreement can apply. */
export const NONE_COMPETENT = "999";
