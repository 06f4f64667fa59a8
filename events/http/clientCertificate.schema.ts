import * as z from "zod";
import { field } from "../model/fieldDocs.ts";
import { sampleClientCertificate } from "./sampleClientCertificate.ts";
import { once } from "../model/once.ts";

const page =
  "https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mutual-tls.html";
const sample = sampleClientCertificate;

/** The certificate that a client showed to an API with mutual TLS, the same in REST and HTTP APIs. */
export const clientCertificate = once(() =>
  z.looseObject({
    clientCertPem: field(
      z.string(),
      "The whole client certificate in PEM, with real line breaks.",
      sample.clientCertPem,
      page,
    ),
    subjectDN: field(
      z.string(),
      "Distinguished name of the certificate's subject.",
      sample.subjectDN,
      page,
    ),
    issuerDN: field(
      z.string(),
      "Distinguished name of the authority that signed the certificate.",
      sample.issuerDN,
      page,
    ),
    serialNumber: field(
      z.string(),
      "Serial number of the certificate, usually hexadecimal bytes with colons between.",
      sample.serialNumber,
      page,
    ),
    validity: field(
      z.looseObject({
        notBefore: field(
          z.string(),
          "First moment of the certificate's validity, as OpenSSL prints it: the day padded with a blank.",
          sample.validity.notBefore,
          page,
        ),
        notAfter: field(
          z.string(),
          "Last moment of the certificate's validity, as OpenSSL prints it.",
          sample.validity.notAfter,
          page,
        ),
      }),
      "Time span in which the certificate is valid.",
      sample.validity,
      page,
    ),
  }),
);
