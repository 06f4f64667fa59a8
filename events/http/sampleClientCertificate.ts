/**
 * A client certificate as API Gateway hands it on after mutual TLS. It is a real one, made for these
 * samples and signed by a root that exists nowhere, so that code that parses it can be tried.
 */
export const sampleClientCertificate = {
  clientCertPem: [
    "-----BEGIN CERTIFICATE-----",
    "MIIBeTCCAR8CEQChssPU5fYHGCk6S1xtfo+QMAoGCCqGSM49BAMCMD4xCzAJBgNV",
    "BAYTAlVTMRUwEwYDVQQKDAxFeGFtcGxlIENvcnAxGDAWBgNVBAMMD0V4YW1wbGUg",
    "Um9vdCBDQTAgFw0yNDAxMDEwMDAwMDBaGA8yMDk5MTIzMTIzNTk1OVowQTELMAkG",
    "A1UEBhMCVVMxFTATBgNVBAoMDEV4YW1wbGUgQ29ycDEbMBkGA1UEAwwSY2xpZW50",
    "LmV4YW1wbGUuY29tMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEVflIAAaLbZIp",
    "7cLv/B2NpEry8Vh1zRHNrkuwXcNBKIboN/P51WWM/CSDq4OecTUl7nPmhVpRNjXg",
    "Tj5j8qahPzAKBggqhkjOPQQDAgNIADBFAiEApnadt2w97FNjuRZ8xGPygJZz+sJ6",
    "wM8wdz4z+l2L2vICIGwIWNQdwnI9UJsN3XS1jNM4+NphUhes0XH2RrnBkrQw",
    "-----END CERTIFICATE-----",
    "",
  ].join("\n"),
  subjectDN: "CN=client.example.com,O=Example Corp,C=US",
  issuerDN: "CN=Example Root CA,O=Example Corp,C=US",
  serialNumber: "a1:b2:c3:d4:e5:f6:07:18:29:3a:4b:5c:6d:7e:8f:90",
  validity: {
    notBefore: "Jan  1 00:00:00 2024 GMT",
    notAfter: "Dec 31 23:59:59 2099 GMT",
  },
} as const;
