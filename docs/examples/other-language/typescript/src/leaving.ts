// What becomes of the open credit when a service ends (TR 60).

import type { Day } from "./calendar.js";
import { isOpenEnded } from "./law.js";
import { servicesOf, type Contract } from "./facts.js";
import { reads, type Readings } from "./readings.js";

export type OpenCredit = "lost" | "usable" | "acquired" | "follows";

export interface Leaving {
  readonly last: Day;
  readonly endedBy: string;
  /** Null where it is not known. */
  readonly credit: OpenCredit | null;
  readonly hiredAgain: Day | null;
}

/** The ends of a worker's services that have come, or were announced since it is known how. */
export function leavingsOf(contracts: readonly Contract[], readings: Readings, on: Day): readonly Leaving[] {
  const services = servicesOf(contracts);
  return services
    .map((service, place) => ({ service, next: services[place + 1] ?? null }))
    .filter(({ service }) => !isOpenEnded(service))
    .flatMap(({ service, next }) => waysOf(contracts, service.last).map((endedBy) => ({ last: service.last, endedBy, hiredAgain: next?.first ?? null })))
    .filter((end) => end.last <= on || end.endedBy !== "unknown")
    .map((end) => ({ ...end, credit: creditOf(end.endedBy, readings) }));
}

/** How a service ended: in each way that a contract that ends on its last day did, where one says so. */
function waysOf(contracts: readonly Contract[], last: Day): readonly string[] {
  const ways = [...new Set(contracts.filter((each) => each.period.last === last).map((each) => each.endedBy))];
  const said = ways.filter((way) => way !== "unknown");
  return said.length > 0 ? said : ways;
}

function creditOf(endedBy: string, readings: Readings): OpenCredit | null {
  switch (endedBy) {
    case "serious_cause":
    case "resignation":
      return "lost";
    case "dismissal":
      return "usable";
    case "dismissal_with_indemnity":
      return "acquired";
    case "unknown":
      return null;
    case "transfer":
      if (reads(readings, "transfer", "one")) return "follows";
      return reads(readings, "transfer", "two") ? silence(readings) : null;
    default:
      return silence(readings);
  }
}

/** Of every other end the act says nothing. */
function silence(readings: Readings): OpenCredit | null {
  if (reads(readings, "leaving_other", "lost")) return "lost";
  return reads(readings, "leaving_other", "usable") ? "usable" : null;
}
