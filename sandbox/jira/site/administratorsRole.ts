/** Name of the role whose members administer a project, as every new Jira site has it. */
export const ADMINISTRATORS_ROLE = 'Administrators';
