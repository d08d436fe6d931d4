import path from 'node:path';
import { startSandbox, type Sandbox } from 'forge-sandbox';
import { createProject, type Project } from 'forge-sandbox/jira';
import { PEOPLE } from './cast';
import { crowd } from './crowded';
import { installProcedure } from './installProcedure';
import en from './locales/en.json';
import es from './locales/es.json';
import { hire, PROFILE, type Staff } from './people';
import { seedTickets } from './seed';
import { writeWiki } from './wiki';

export interface DemoOptions {
  /** The project's directory with `manifest.yml` and `build/app`. */
  readonly directory: string;
  /** `0` takes any free port. */
  readonly port: number;
  /** A Jira with a project and people, without the procedure and its demo tickets. */
  readonly empty: boolean;
  /** The same, but full of objects that others created: see `crowd`. @default false */
  readonly crowded?: boolean;
}

/** The demo project. */
export const PROJECT = { key: 'SOP', name: 'Soporte de Sistemas' } as const;

const APP_ACCOUNT = {
  ...PROFILE,
  email: 'procedimiento-soporte@app.example.org',
  displayName: 'Procedimiento de Soporte',
} as const;

/** Starts the sandbox with the cooperative's people, the demo project and its wiki. */
export async function startDemo({ directory, port, empty, crowded = false }: DemoOptions): Promise<Sandbox> {
  let organisation: { readonly staff: Staff; readonly project: Project } | null = null;
  return startSandbox({
    appDirectory: directory,
    bundleDirectory: path.join(directory, 'build/app'),
    port,
    appAccount: APP_ACCOUNT,
    people: Object.values(PEOPLE),
    words: { es, en },
    populate: ({ site }) => {
      const staff = hire(site);
      const leadAccountId = staff.accountIds.carmen;
      organisation = { staff, project: createProject(site, { ...PROJECT, leadAccountId, style: 'classic' }) };
    },
    prepare: async ({ jira, confluence, host, clock }) => {
      if (organisation === null) throw new Error('The site was not populated');
      const { staff, project } = organisation;
      const settle = () => host.settle();
      if (crowded) await crowd({ jira, settle }, staff, project);
      const isInstalled = !empty && !crowded;
      if (isInstalled) {
        await installProcedure(host, staff, project.id);
        await seedTickets({ jira, clock, settle }, staff, project.key);
      }
      await writeWiki(confluence, staff, host.macros, isInstalled ? { projectId: project.id } : {});
    },
  });
}
