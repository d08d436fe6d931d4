/** A role as the procedure knows it; `administrator` is Jira's own. */
export type DemoRole =
  | 'requester'
  | 'systemsHead'
  | 'support'
  | 'seniorAnalyst'
  | 'infrastructure'
  | 'generalManagement'
  | 'executiveCommittee'
  | 'administrator';

export interface DemoPerson {
  readonly email: string;
  readonly displayName: string;
  readonly roles: readonly DemoRole[];
}

/**
 * The people of the cooperative. One of them is support and senior analyst at once: he tries to verify his own work.
 */
export const PEOPLE = {
  lucia: { email: 'lucia.gimenez@example.org', displayName: 'Lucía Giménez', roles: ['requester'] },
  marcos: { email: 'marcos.ayala@example.org', displayName: 'Marcos Ayala', roles: ['requester'] },
  carmen: { email: 'carmen.villalba@example.org', displayName: 'Carmen Villalba', roles: ['systemsHead'] },
  diego: { email: 'diego.rojas@example.org', displayName: 'Diego Rojas', roles: ['support'] },
  natalia: { email: 'natalia.ferreira@example.org', displayName: 'Natalia Ferreira', roles: ['support'] },
  andres: { email: 'andres.caceres@example.org', displayName: 'Andrés Cáceres', roles: ['support', 'seniorAnalyst'] },
  beatriz: { email: 'beatriz.duarte@example.org', displayName: 'Beatriz Duarte', roles: ['seniorAnalyst'] },
  hugo: { email: 'hugo.ramirez@example.org', displayName: 'Hugo Ramírez', roles: ['infrastructure'] },
  silvia: { email: 'silvia.ortega@example.org', displayName: 'Silvia Ortega', roles: ['infrastructure'] },
  elena: { email: 'elena.bogado@example.org', displayName: 'Elena Bogado', roles: ['generalManagement'] },
  julio: { email: 'julio.acosta@example.org', displayName: 'Julio Acosta', roles: ['executiveCommittee'] },
  rosa: { email: 'rosa.benitez@example.org', displayName: 'Rosa Benítez', roles: ['administrator'] },
} as const satisfies Record<string, DemoPerson>;

export type PersonKey = keyof typeof PEOPLE;
