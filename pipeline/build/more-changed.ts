/** Raised where a build of few changes finds that they change more than it looks at: then all is to be looked at. */
export class MoreChanged extends Error {}
