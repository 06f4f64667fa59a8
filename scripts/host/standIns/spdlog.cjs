"use strict";
/**
 * Stands for `@vscode/spdlog`, whose native part is not compiled here: without it VS Code's output
 * channels stay empty. Writes each line at once and never rotates the files.
 */
const { appendFileSync, mkdirSync } = require("node:fs");
const nodePath = require("node:path");

const levels = ["trace", "debug", "info", "warning", "error", "critical", "off"];

class Logger {
  constructor(_type, _name, path) {
    this.path = path;
    this.level = 2;
    this.bare = false;
  }
  write(level, message) {
    if (this.path === null || level < this.level) return;
    const time = new Date().toISOString().replace("T", " ").replace("Z", "");
    appendFileSync(this.path, this.bare ? message : `${time} [${levels[level]}] ${message}\n`);
  }
  trace(message) {
    this.write(0, message);
  }
  debug(message) {
    this.write(1, message);
  }
  info(message) {
    this.write(2, message);
  }
  warn(message) {
    this.write(3, message);
  }
  error(message) {
    this.write(4, message);
  }
  critical(message) {
    this.write(5, message);
  }
  setLevel(level) {
    this.level = level;
  }
  getLevel() {
    return this.level;
  }
  clearFormatters() {
    this.bare = true;
  }
  setPattern() {}
  flush() {}
  drop() {
    this.path = null;
  }
}

async function createLogger(name, path) {
  mkdirSync(nodePath.dirname(path), { recursive: true });
  return new Logger("rotating", name, path);
}

exports.version = 0;
exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.createRotatingLogger = createLogger;
exports.createAsyncRotatingLogger = createLogger;
