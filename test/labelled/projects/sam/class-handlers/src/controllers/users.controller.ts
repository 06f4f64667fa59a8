import { Controller, Get } from "@nestjs/common";

@Controller("users")
export class UsersController {
  @Get()
  async handler(event: unknown, context: unknown): Promise<string[]> {
    return [];
  }
}
