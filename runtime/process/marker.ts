/**
 * Name of the variable that every process of an execution environment inherits. Its value is the
 * environment's id, by which stray descendants are found when the environment ends.
 */
export const environmentMarker = "LAMBDA_LENS_ENVIRONMENT";
