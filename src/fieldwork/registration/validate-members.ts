/**
 * Decides whether the given persons can be one family, by their own data. It is pure and returns the first problem
 * found.
 */
import type { CivilDate } from '../../kernel/civil-date.js';
import { type Nik, type Sex, readNik } from '../../kernel/nik.js';
import type { MemberProblem, NewMember, NikContradiction } from './registration.js';

/**
 * How the NIK contradicts the birth date or the sex. A woman's day has 40 added; the year has two digits, so the
 * century is not compared.
 */
export function contradictionIn(
  nik: Nik,
  { birthDate, sex }: { birthDate: CivilDate; sex: Sex },
): NikContradiction | null {
  const told = readNik(nik);
  const isSameDay =
    told.birthDay === Number(birthDate.slice(8)) &&
    told.birthMonth === Number(birthDate.slice(5, 7)) &&
    told.birthYearShort === Number(birthDate.slice(2, 4));
  if (!isSameDay) return 'nik-contradicts-birth-date';
  return told.sex === sex ? null : 'nik-contradicts-sex';
}

function validate(member: NewMember, place: number, today: CivilDate): MemberProblem | null {
  if (member.birthDate > today) return { kind: 'not-born-yet', place };
  const kind = contradictionIn(member.nik, member);
  return kind === null ? null : { kind, place };
}

export interface FamilyToBe {
  readonly today: CivilDate;
  /** 1 for a whole family and 0 for a person who joins one. */
  readonly headsWanted: 0 | 1;
  /** How many are members already. */
  readonly membersBefore: number;
  /** The most people of one family. */
  readonly membersMax: number;
}

export function validateMembers(
  members: readonly NewMember[],
  { today, headsWanted, membersBefore, membersMax }: FamilyToBe,
): MemberProblem | null {
  if (membersBefore + members.length > membersMax) return { kind: 'family-too-large', most: membersMax };
  const heads = members.filter(({ relation }) => relation === 'HEAD');
  if (heads.length !== headsWanted) return { kind: 'not-one-head' };
  const repeated = members.findIndex(({ nik }, index) => members.slice(0, index).some((other) => other.nik === nik));
  if (repeated !== -1) return { kind: 'nik-repeated', place: repeated + 1 };
  for (const [index, member] of members.entries()) {
    const problem = validate(member, index + 1, today);
    if (problem !== null) return problem;
  }
  return null;
}
