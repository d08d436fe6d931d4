/** The app in one environment of one site. Rule ids contain it. */
export interface AppIdentity {
  readonly appId: string;
  readonly environmentId: string;
}
