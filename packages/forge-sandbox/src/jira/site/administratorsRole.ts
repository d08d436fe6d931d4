/** Name of the role whose members administer a project. Every new Jira site has it. */
export const ADMINISTRATORS_ROLE = 'Administrators';
