import path from "node:path";
import { evaluate } from "../evaluation/evaluate.ts";
import { memberOf } from "../evaluation/memberOf.ts";
import type { ModuleNames, Scope } from "../evaluation/scope.ts";
import {
  isStatic,
  missing,
  unknown,
  valueOr,
  type Reference,
  type TerraformValue,
} from "../evaluation/terraformValue.ts";
import { dataAttribute } from "./dataAttribute.ts";
import {
  expandInstances,
  singleInstance,
  valueOfExpansion,
  type Expansion,
} from "./expandInstances.ts";
import { findCalledModule } from "./findCalledModule.ts";
import type { DeclaredBlock, ModuleDeclarations } from "./moduleDeclarations.ts";
import { includedIn, noCall, valueOfConfig } from "../terragrunt/readConfig.ts";
import { renderedTemplate } from "./renderedTemplate.ts";
import type { ResourceInstance } from "./resourceInstance.ts";
import type { TerraformWorld } from "./terraformWorld.ts";
import { applyTypeDefaults } from "./typeDefaults.ts";

/** How a module came to be called. */
export interface ModuleCall {
  readonly caller: ModuleInstance;
  readonly declared: DeclaredBlock;
  /** Of the call's block, for its arguments. */
  readonly scope: Scope;
  /** `module.orders["eu"]`, without the caller's own address. */
  readonly address: string;
}

interface RememberedValue {
  readonly value: TerraformValue;
  /** True where it depends on what a deployment may set otherwise. */
  readonly isAssumed: boolean;
}

/** A module with the values of its variables: the root, or one call of another. */
export class ModuleInstance {
  readonly declarations: ModuleDeclarations;
  readonly world: TerraformWorld;
  /** Null for the root module. */
  readonly call: ModuleCall | null;
  /** Begins the addresses of all that the module declares: empty, or `module.orders.`. */
  readonly prefix: string;
  readonly scope: Scope;
  readonly #values = new Map<string, RememberedValue>();
  readonly #expansions = new Map<DeclaredBlock, Expansion>();
  readonly #children = new Map<string, readonly ModuleInstance[]>();

  constructor(declarations: ModuleDeclarations, world: TerraformWorld, call: ModuleCall | null) {
    this.declarations = declarations;
    this.world = world;
    this.call = call;
    this.prefix = call === null ? "" : `${call.caller.prefix}${call.address}.`;
    const names: ModuleNames = {
      variable: (name) => this.#remember(`var.${name}`, () => this.#variable(name)),
      local: (name) => this.#remember(`local.${name}`, () => this.#local(name)),
      call: (name) => this.#called(name),
      resource: (type, name) => this.#resource(this.declarations.resources, type, name, ""),
      data: (type, name) => this.#resource(this.declarations.data, type, name, "data."),
      path: (name) => this.#path(name),
      config: (file) => this.#config(path.resolve(world.rootFolder, file)),
      resolve: (reference) => this.#resolve(reference),
      file: (file) => world.surroundings.textOf(path.resolve(world.rootFolder, file)),
      fileNames: (folder) => world.surroundings.namesIn(path.resolve(world.rootFolder, folder)),
      fileSet: (folder, pattern) =>
        world.surroundings.fileSet(path.resolve(world.rootFolder, folder), pattern),
      assumptions: () => world.assumptions,
      spend: () => world.spend(),
    };
    const included = declarations.isUnit === true ? [includedIn(names)] : [];
    this.scope = { names, bindings: new Map(included) };
  }

  /** The value of an output; missing where the module has none of that name. */
  output(name: string): TerraformValue {
    const value = this.declarations.outputs.get(name)?.block.body.attributes.get("value");
    if (value === undefined) return missing;
    return this.#remember(`output.${name}`, () => evaluate(value.value, this.scope));
  }

  /** The modules that a call makes: one, one for each instance, or none where they can't be read. */
  modulesOf(name: string): readonly ModuleInstance[] {
    const known = this.#children.get(name);
    if (known !== undefined) return known;
    const declared = this.declarations.calls.get(name);
    const declarations = declared === undefined ? null : findCalledModule(this, declared);
    if (declared === undefined || declarations === null) return [];
    const children = this.#expand(declared, `module.${name}`).instances.map(
      ({ suffix, scope }) =>
        new ModuleInstance(declarations, this.world, {
          caller: this,
          declared,
          scope,
          address: `module.${name}${suffix}`,
        }),
    );
    this.#children.set(name, children);
    return children;
  }

  /** The instances of a declared resource or data source. */
  instancesOf(
    key: string,
    declared: DeclaredBlock,
    section: "" | "data.",
  ): readonly ResourceInstance[] {
    const [type = "", name = ""] = key.split(".");
    return this.#expand(declared, `${section}${key}`).instances.map(
      ({ suffix, distinction, scope }) => {
        const address = `${this.prefix}${section}${key}${suffix}`;
        const known = this.world.instances.get(address);
        if (known !== undefined) return known;
        const instance = { address, type, name, distinction, declared, scope, module: this };
        this.world.instances.set(address, instance);
        return instance;
      },
    );
  }

  /** Where the module's files lie, from the root module's folder: `.` or `./modules/orders`. */
  #path(name: string): TerraformValue {
    if (name === "root" || name === "cwd") return ".";
    if (name === "unit") return `../${path.basename(this.world.rootFolder)}`;
    if (name !== "module") return unknown;
    const { folder } = this.declarations;
    if (folder === null) return unknown;
    const relative = path.relative(this.world.rootFolder, folder);
    if (relative === "") return ".";
    const posix = relative.split(path.sep).join("/");
    return posix.startsWith("..") ? posix : `./${posix}`;
  }

  #variable(name: string): TerraformValue {
    const declared = this.declarations.variables.get(name)?.block.body.attributes;
    const given = this.#given(name);
    const value = given === undefined ? this.#default(name) : given;
    const type = declared?.get("type");
    return type === undefined ? value : applyTypeDefaults(value, type.value, this.scope);
  }

  /** What the caller passes, or what the files of values say; undefined where that is nothing. */
  #given(name: string): TerraformValue | undefined {
    if (this.call === null) {
      const set = this.declarations.values.get(name);
      return set && evaluate(set.value, this.scope);
    }
    const argument = this.call.declared.block.body.attributes.get(name);
    const value = argument && evaluate(argument.value, this.call.scope);
    return value === null && !this.#isNullable(name) ? undefined : value;
  }

  /** Whether `null` is a value for a variable, as it is unless the variable refuses it: then it means the default. */
  #isNullable(name: string): boolean {
    const declared = this.declarations.variables.get(name)?.block.body.attributes;
    const nullable = declared?.get("nullable")?.value;
    return nullable === undefined || evaluate(nullable, this.scope) !== false;
  }

  #default(name: string): TerraformValue {
    const value = this.declarations.variables.get(name)?.block.body.attributes.get("default");
    if (value === undefined) {
      return { kind: "reference", address: `${this.prefix}var.${name}`, path: [] };
    }
    const found = evaluate(value.value, this.scope);
    if (this.call !== null) return found;
    this.world.assumptions += 1;
    return typeof found === "boolean" && this.world.otherwise.has(name) ? !found : found;
  }

  #local(name: string): TerraformValue {
    const declared = this.declarations.locals.get(name);
    return declared === undefined ? unknown : evaluate(declared.value, this.scope);
  }

  #called(name: string): TerraformValue {
    const declared = this.declarations.calls.get(name);
    if (declared === undefined) return unknown;
    const modules = this.modulesOf(name);
    if (modules.length === 0) {
      return { kind: "reference", address: `${this.prefix}module.${name}`, path: [] };
    }
    const byAddress = new Map(modules.map((module) => [module.call?.address, module]));
    return valueOfExpansion(this.#expand(declared, `module.${name}`), ({ suffix }) => {
      const module = byAddress.get(`module.${name}${suffix}`);
      return { kind: "module", output: (output) => valueOr(module?.output(output), unknown) };
    });
  }

  #resource(
    declared: ReadonlyMap<string, DeclaredBlock>,
    type: string,
    name: string,
    section: "" | "data.",
  ): TerraformValue {
    const key = `${type}.${name}`;
    const block = declared.get(key);
    if (block === undefined) return unknown;
    this.instancesOf(key, block, section);
    return valueOfExpansion(this.#expand(block, `${section}${key}`), ({ suffix, scope }) => {
      const address = `${this.prefix}${section}${key}${suffix}`;
      return type === "template_file"
        ? this.#template(address, block, scope)
        : { kind: "reference", address, path: [] };
    });
  }

  /** A template's text is known as far as what is put into it, unlike other attributes. */
  #template(address: string, { block }: DeclaredBlock, scope: Scope): TerraformValue {
    const render = (): TerraformValue => renderedTemplate(block.body, scope);
    return {
      kind: "module",
      output: (name) =>
        name === "rendered" ? this.#remember(`${address}.rendered`, render) : unknown,
    };
  }

  #resolve(reference: Reference): TerraformValue {
    const [attribute, ...others] = reference.path;
    const instance = this.world.instances.get(reference.address);
    if (instance === undefined || attribute === undefined) return reference;
    const written = instance.declared.block.body.attributes.get(attribute);
    const value = this.world.guard(`${reference.address}.${attribute}`, () =>
      written === undefined
        ? dataAttribute(instance.type, attribute)
        : evaluate(written.value, instance.scope),
    );
    if (value === undefined || value === null) return reference;
    const member = others.reduce<TerraformValue>(memberOf, value);
    return member !== null && isStatic(member) ? member : reference;
  }

  #expand(declared: DeclaredBlock, key: string): Expansion {
    const known = this.#expansions.get(declared);
    if (known !== undefined) return known;
    const found = this.world.guard(`${this.prefix}${key}#instances`, () =>
      expandInstances(declared.block.body, this.scope),
    );
    if (found === undefined) {
      return { kind: "single", instances: [singleInstance(this.scope)] };
    }
    this.#expansions.set(declared, found);
    return found;
  }

  /** Another file of Terragrunt's. */
  #config(file: string): TerraformValue {
    const { world, scope } = this;
    const declarations = world.surroundings.configAt(file);
    if (declarations === null) return unknown;
    const address = `terragrunt:${file}`;
    const value = world.guard(address, () => {
      const call = { caller: this, declared: noCall(file), scope, address };
      return valueOfConfig(declarations, new ModuleInstance(declarations, world, call).scope);
    });
    return valueOr(value, unknown);
  }

  #reportCycle(key: string): void {
    const local = key.startsWith("local.") ? this.declarations.locals.get(key.slice(6)) : undefined;
    if (local === undefined) return;
    this.world.reportCycle(local.file, local.value, `${key} leads back to itself.`);
  }

  #remember(key: string, find: () => TerraformValue): TerraformValue {
    const known = this.#values.get(key);
    if (known?.isAssumed === true) this.world.assumptions += 1;
    if (known !== undefined) return known.value;
    const { assumptions } = this.world;
    if (this.world.isUnderway(this.prefix + key)) this.#reportCycle(key);
    const value = this.world.guard(this.prefix + key, find);
    if (value === undefined) return unknown;
    this.#values.set(key, { value, isAssumed: this.world.assumptions > assumptions });
    return value;
  }
}
