using System.Text;
using System.Text.Json.Nodes;

// The event comes as a stream, because any other type takes a serializer from a package.
public class Function
{
    // Cognito waits 5 seconds, tries three times, and wants the whole event back: a record would lose
    // the properties that it does not name.
    public async Task<Stream> HandleAsync(Stream input)
    {
        var trigger = (await JsonNode.ParseAsync(input))!;
        // The same trigger comes after a forgotten password, when the user is no new one.
        if ((string?)trigger["triggerSource"] == "PostConfirmation_ConfirmSignUp")
        {
            await WelcomeAsync((string)trigger["userName"]!, trigger["request"]!["userAttributes"]!);
        }
        return new MemoryStream(Encoding.UTF8.GetBytes(trigger.ToJsonString()));
    }

    // May run twice for one user. Throw, and the app's call fails though the user stays confirmed.
    private static async Task WelcomeAsync(string userName, JsonNode attributes)
    {
        Console.WriteLine($"Welcome, {userName} {attributes["sub"]}"); // $0
        await Task.CompletedTask; // $0
    }
}
