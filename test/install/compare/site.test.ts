import type { Observed } from '../../../src/install/compare/site/observed';
import { compareSite } from '../../../src/install/compare/site/site';
import { differenceText } from '../../../src/install/compare/text/differenceText';
import type { WantedSite } from '../../../src/install/compare/site/wanted';
import { WORDS } from '../../../src/procedure/languages';
import { installedSite } from '../../rules/installedSite';
import { observedOn, promisedOn } from './observedSite';

let wanted: WantedSite;
let untouched: Observed;

beforeAll(async () => {
  const site = await installedSite();
  wanted = promisedOn(site);
  untouched = await observedOn(site);
});

/** Severities and Spanish titles of the differences found. */
const found = (change: Partial<Observed>): readonly string[] =>
  compareSite(wanted, { ...untouched, ...change }).map(
    (difference) => `${difference.severity}: ${differenceText(difference, WORDS.es).title}`,
  );

it('fields that the scheme of the project does not have cannot be filled in', () => {
  const all = Object.values(wanted.fields).map(({ id }) => id);
  expect(found({ visibleFields: all })).toEqual([]);
  expect(found({ visibleFields: all.filter((id) => id !== wanted.fields.testResult.id) })).toEqual([
    'flow: El campo «Resultado de las pruebas en Test» no está disponible en el proyecto',
  ]);
});

it('a field of another type is not the field', () => {
  const { timeSpent } = untouched.fields;
  const type = 'com.atlassian.jira.plugin.system.customfieldtypes:textfield';
  expect(found({ fields: { ...untouched.fields, timeSpent: timeSpent && { ...timeSpent, type } } })).toEqual([
    'gate: El campo «Tiempo dedicado (horas)» es de otro tipo',
  ]);
});

it('parts that need a missing field are no differences of their own', () => {
  const { id } = wanted.fields.effortReasons;
  const screens = Object.fromEntries(
    Object.entries(untouched.screens).map(([key, fields]) => [key, fields?.filter((field) => field !== id) ?? null]),
  );
  const fields = { ...untouched.fields, effortReasons: null };
  expect(
    found({ fields, screens, visibleFields: Object.values(wanted.fields).flatMap((f) => (f.id === id ? [] : f.id)) }),
  ).toEqual(['flow: El campo «Motivos del esfuerzo» ya no existe']);
});

it('another scheme that does the same for our issue type is less grave', () => {
  const { workflow, issueTypeScreen, issueType } = untouched.schemes;
  const schemes = {
    ...untouched.schemes,
    workflow: { ...workflow, id: '1', name: 'Copia' },
    issueTypeScreen: { ...issueTypeScreen, id: '2' },
    issueType: { ...issueType, id: '3', name: 'Tipos' },
  };
  expect(found({ schemes })).toEqual([
    'flow: El proyecto usa ahora otro esquema de tipos de incidencia: «Tipos»',
    'flow: El proyecto usa ahora otro esquema de pantallas por tipo de incidencia',
    'flow: El proyecto usa ahora otro esquema de flujos de trabajo: «Copia»',
  ]);
});

it('a role that nobody was named for may be empty', () => {
  const { support } = untouched.roles;
  const roles = { ...untouched.roles, support: support && { ...support, users: [], groupIds: [] } };
  expect(found({ roles })).toEqual(['flow: Nadie tiene el rol «Soporte de Sistemas» en el proyecto']);
  const nobody = { users: [], groupIds: [] };
  const unnamed = { ...wanted.roles.support, filled: false, known: nobody };
  const free = { ...wanted, roles: { ...wanted.roles, support: unnamed } };
  expect(compareSite(free, { ...untouched, roles })).toEqual([]);
});

it('the gravest come first', () => {
  const project = { ...untouched.project, key: 'OTRA' };
  expect(found({ project, workflow: null, property: null }).map((line) => line.split(':')[0])).toEqual([
    'gate',
    'flow',
    'form',
  ]);
});
