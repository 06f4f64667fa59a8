import { AcmeStack, type AcmeStackProps } from "@acme/cdk";
import type { App } from "aws-cdk-lib";

interface ServiceProps extends AcmeStackProps {
  service: string;
}

export class ServiceStack extends AcmeStack {
  readonly service: string;

  constructor(scope: App, props: ServiceProps) {
    super(scope, `${props.service}-${props.stage}`, { team: "money", ...props });
    this.service = props.service;
  }
}
