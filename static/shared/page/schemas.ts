import * as z from 'zod';

/**
 * Zod tries to compile an object's schema when the schema is made. The platform's content security policy refuses that
 * and reports it like foreign code. This setting prevents the attempt. It must be the first import of every page,
 * because schemas made earlier still try.
 */
z.config({ jitless: true });
