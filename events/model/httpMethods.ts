/** The methods that APIs and load balancers route: RFC 9110, section 9.1, and RFC 5789. */
export const httpMethods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;
