/** What people are called on this desk, and who of a sandbox may decide what the viewer may not. */
import type { Role } from '../../operations/officer.js';
import type { Deciders } from '../../parts/SecondPerson.js';
import { personText } from '../../session/person-text.js';
import { rolesOf } from '../../session/roles.js';
import { useSession } from '../../session/session.js';
import { nameIn, subjectOf } from '../../session/subject-of.js';
import { useSpeech } from '../../words/language.js';
import type { OfficerViewer } from './morning.js';

/** Names the person of a subject: the viewer, somebody whose name is known, or else by the subject itself. */
export function useNames({ subject: own }: OfficerViewer): (subject: string) => string {
  const { people } = useSession();
  const { you, system } = useSpeech().words.officer;
  return (subject) => {
    if (subject === own) return you;
    if (subject === 'settlement') return system;
    const known = people.find(({ token }) => subjectOf(token) === subject);
    const local = /^local:(?<who>.*)$/.exec(subject)?.groups?.['who'];
    return (known && nameIn(known.token)) ?? local?.replaceAll('-', ' ') ?? subject;
  };
}

export function useDeciders(viewer: OfficerViewer): (roles: readonly Role[], proposedBy: string | null) => Deciders {
  const { choices, become } = useSession();
  const { officer, common } = useSpeech().words;
  return (roles, proposedBy) => {
    const others = choices.filter(({ key, token }) => {
      const [role] = rolesOf([key]);
      const subject = subjectOf(token);
      return role !== undefined && roles.includes(role) && subject !== viewer.subject && subject !== proposedBy;
    });
    return {
      text: officer.second.decidedBy(roles.map((role) => common.roles[role]).join(', ')),
      others: others.map((persona) => ({
        text: common.signIn.goOnAs(personText(persona, common)),
        onBecome: () => become(persona.key),
      })),
    };
  };
}
