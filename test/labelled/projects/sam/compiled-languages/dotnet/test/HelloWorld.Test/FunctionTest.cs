namespace HelloWorld.Tests;

public class FunctionTest
{
    public async Task FunctionHandler()
    {
        await new Function().FunctionHandler(null, null);
    }
}
