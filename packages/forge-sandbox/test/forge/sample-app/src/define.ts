import Resolver from '@forge/resolver';

const functions = new Resolver();

/** Defines a resolver function with a payload of this shape. The tests send no other. */
export const define: <P extends object>(name: string, run: ResolverFunction<P>) => void = (name, run) => {
  functions.define(name, (request) => run(request.payload as never, request.context));
};
export type ResolverFunction<P> = (payload: P, context: object) => unknown;

export function definitions(): ReturnType<Resolver['getDefinitions']> {
  return functions.getDefinitions();
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** An error in the form that the tests compare. */
export function describe(error: unknown): object {
  const { name, message, code, status } = error as Error & { code?: string; status?: number };
  return { name, message, code, status };
}
