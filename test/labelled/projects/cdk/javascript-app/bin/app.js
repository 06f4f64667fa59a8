#!/usr/bin/env node
const cdk = require("aws-cdk-lib");
const { UsersStack } = require("../lib/users-stack");

new UsersStack(new cdk.App(), "UsersStack");
