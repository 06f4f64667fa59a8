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
        if ((string?)trigger["triggerSource"] == "PreSignUp_SignUp")
        {
            await CheckSignUpAsync((string)trigger["userName"]!, trigger["request"]!["userAttributes"]!);
        }
        trigger["response"]!["autoConfirmUser"] = false; // $1
        // Verifies the address without a code, and fails where there is no email attribute.
        trigger["response"]!["autoVerifyEmail"] = false; // $2
        return new MemoryStream(Encoding.UTF8.GetBytes(trigger.ToJsonString()));
    }

    // Throw to refuse the sign-up: the app gets the message. Attributes are text, even "true".
    private static async Task CheckSignUpAsync(string userName, JsonNode attributes)
    {
        Console.WriteLine($"{userName} signs up with {attributes.AsObject().Count} attributes"); // $0
        await Task.CompletedTask; // $0
    }
}
