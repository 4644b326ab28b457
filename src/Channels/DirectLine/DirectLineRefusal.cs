using AfterSchoolBot.Channels.Protocol;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AfterSchoolBot.Channels.DirectLine;

/// <summary>Every no of this wire, with the status that clients act on and a sentence for whoever reads the log of a browser.</summary>
internal sealed record DirectLineRefusal(int Status, string Code, string Message)
{
    public static readonly DirectLineRefusal NoToken =
        new(401, "Unauthorized", "A valid token is required: Authorization: Bearer <token>.");
    public static readonly DirectLineRefusal NoSecret =
        new(401, "Unauthorized", "The secret is required: Authorization: Bearer <secret>.");
    public static readonly DirectLineRefusal TokenExpired =
        new(403, "TokenExpired", "The token has expired. Ask for a new one.");
    public static readonly DirectLineRefusal OtherConversation =
        new(403, "BadArgument", "The token is for another conversation.");
    public static readonly DirectLineRefusal UnknownConversation =
        new(404, "ConversationNotFound", "There is no such conversation for this token.");
    public static readonly DirectLineRefusal TooLarge =
        new(413, "MessageSizeTooBig", "The activity is larger than 256K characters.");
    public static readonly DirectLineRefusal Malformed =
        new(400, "BadSyntax", "The body is not the JSON object that is expected here.");
    public static readonly DirectLineRefusal NoType =
        new(400, "MissingProperty", "The activity has no type.");
    public static readonly DirectLineRefusal NoUploads =
        new(415, "NotSupported", "Files cannot be sent to this assistant.");
    public static readonly DirectLineRefusal NoSocket =
        new(400, "BadArgument", "This address is for WebSocket connections.");

    /// <summary>The body could not be used.</summary>
    public static DirectLineRefusal Body(int? status) => status == StatusCodes.Status413PayloadTooLarge ? TooLarge : Malformed;

    public Task WriteAsync(HttpContext context, ILogger logger)
    {
        Log.RequestRefused(logger, ChannelId.DirectLine.Value, Status, Code);
        context.Response.StatusCode = Status;
        return context.Response.WriteAsJsonAsync(
            new DirectLineError(new(Code, Message)), DirectLineJson.Default.DirectLineError, cancellationToken: context.RequestAborted);
    }
}
