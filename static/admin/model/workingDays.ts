export { workingDaysText } from '../../../src/procedure/settings/weekdays';
