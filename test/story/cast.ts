import { Person } from './person';
import type { SandboxProcess } from './sandboxProcess';

const NAMES = {
  lucia: 'Lucía Giménez',
  marcos: 'Marcos Ayala',
  carmen: 'Carmen Villalba',
  diego: 'Diego Rojas',
  natalia: 'Natalia Ferreira',
  andres: 'Andrés Cáceres',
  beatriz: 'Beatriz Duarte',
  hugo: 'Hugo Ramírez',
  silvia: 'Silvia Ortega',
  elena: 'Elena Bogado',
  rosa: 'Rosa Benítez',
} as const;

export type Cast = Readonly<Record<keyof typeof NAMES, Person>>;

/** All people of the story, by first name. */
export function castOf(sandbox: SandboxProcess): Cast {
  return Object.fromEntries(
    Object.entries(NAMES).map(([key, name]) => {
      const who = sandbox.people.find(({ displayName }) => displayName === name);
      if (who === undefined) throw new Error(`${name} is not in the sandbox`);
      return [key, new Person(sandbox, who)];
    }),
  ) as Cast;
}
