import { siteIds } from '../../src/install/model/siteIds';
import type { SiteIds } from '../../src/jira/site';
import { APP_FIELD_KEYS } from '../../src/jira/appField';
import { CUSTOM_FIELD_KEYS, optionsOf } from '../../src/procedure/fields';
import { PROJECT_ROLES } from '../../src/procedure/roles';
import { STATUSES } from '../../src/procedure/statuses';

/** Ids as a site might assign them, all different. */
export function sampleIds(): SiteIds {
  let next = 10_100;
  const object = (prefix = '') => ({ id: `${prefix}${String(next++)}`, adopted: false });
  return siteIds({
    objects: {
      issueType: object(),
      ...Object.fromEntries(PROJECT_ROLES.map((role) => [`role/${role}`, object()])),
      ...Object.fromEntries(Object.keys(STATUSES).map((status) => [`status/${status}`, object()])),
      ...Object.fromEntries(APP_FIELD_KEYS.map((field) => [`appField/${field}`, object('customfield_')])),
      ...Object.fromEntries(CUSTOM_FIELD_KEYS.map((field) => [`field/${field}`, object('customfield_')])),
      ...Object.fromEntries(
        CUSTOM_FIELD_KEYS.flatMap((field) => optionsOf(field).map((option) => [`option/${field}/${option}`, object()])),
      ),
    },
  });
}
