// The file format that goes in, with the keys that levels 1 and 2 need (dossier.schema.json).

export interface Dossier {
  readonly employer: EmployerRow;
  readonly workers: readonly WorkerRow[];
  readonly employments: readonly EmploymentRow[];
  readonly trainings?: readonly TrainingRow[];
  readonly opening_balances?: readonly OpeningBalanceRow[];
  readonly agreements?: readonly AgreementRow[];
  readonly asks?: readonly AskRow[];
  readonly readings?: Readonly<Record<string, string>>;
}

export type Written = number | string;
export type Kind = "legal" | "sectoral" | "company";
export type SizeClass = "under_10" | "10_to_20" | "20+";

export interface EmployerRow {
  readonly full_time_day: string;
  readonly quarter_end_fte: Readonly<Record<string, Written>>;
  readonly first_employment?: { readonly quarter: string; readonly workers: number } | null;
  readonly company_days?: Readonly<Record<string, Written>>;
  /** The quarters of the workers of one joint committee alone, by its number. */
  readonly committee_quarter_end_fte?: Readonly<Record<string, Readonly<Record<string, Written>>>>;
}

export interface WorkerRow {
  readonly id: string;
  readonly account_from?: string | null;
}

export interface EmploymentRow {
  readonly worker: string;
  readonly from: string;
  readonly to: string | null;
  readonly joint_committee: string;
  readonly regime: readonly RegimeRow[];
  readonly suspensions?: readonly SuspensionRow[];
  readonly ended_by?: string | null;
  readonly known_on?: string | null;
  readonly full_time_day?: string | null;
  readonly began_by?: "transfer" | null;
  readonly transferred_from?: string | null;
}

export interface RegimeRow {
  readonly from: string;
  readonly fraction?: Written | null;
  readonly hours?: Written | null;
  readonly full_time_hours?: Written | null;
  readonly known_on?: string | null;
}

export interface SuspensionRow {
  readonly from: string;
  readonly to: string | null;
  readonly kind: "full" | "reduced";
  readonly fraction?: Written | null;
  readonly known_on?: string | null;
}

export interface LengthRow {
  readonly days?: Written | null;
  readonly hours?: string | null;
}

export interface TrainingRow {
  readonly id: string;
  readonly worker: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly registered_by: "employer" | "mandatary" | "provider";
  readonly certificate?: { readonly valid_until?: string | null } | null;
  readonly duration: LengthRow;
  readonly status: "planned" | "followed" | "not_followed" | "cancelled";
  readonly charged?: LengthRow | null;
  readonly counts?: boolean | null;
  readonly educational_leave?: boolean;
  readonly outside_working_hours?: boolean;
  readonly known_on?: string | null;
  readonly corrects?: string | null;
}

export interface OpeningBalanceRow {
  readonly worker: string;
  readonly on: string;
  readonly year: number;
  readonly kind: Kind;
  readonly days: Written;
  readonly read_on?: string | null;
}

export interface AgreementRow {
  readonly committee: string;
  readonly valid_from: string;
  readonly valid_to?: string | null;
  readonly known_on?: string | null;
  readonly covers?: readonly string[];
  readonly condition?: string | null;
  readonly proration?: string | null;
  readonly prorated_by?: string | null;
  readonly binding?: boolean | null;
  readonly not_found?: readonly SizeClass[];
  readonly sized_by_committee?: boolean;
  readonly days: readonly PathStepRow[];
  readonly rules?: readonly SectorRuleRow[];
}

/** What a sector has beside the yearly right: shown, and counted nowhere. */
export interface SectorRuleRow {
  readonly kind: string;
  readonly most?: unknown;
  readonly months?: number | null;
  readonly over_years?: number | null;
  readonly words?: string | null;
  readonly from_year: number;
  readonly until_year?: number | null;
  readonly classes?: readonly SizeClass[];
}

/** A question that the dossier asks besides. */
export interface AskRow {
  readonly ask: string;
  readonly worker?: string | null;
  readonly training?: string | null;
}

export interface PathStepRow {
  readonly from_year: number;
  readonly class: SizeClass;
  readonly kind: Kind;
  readonly days?: Written | null;
  readonly hours?: string | null;
  readonly condition?: string | null;
}
