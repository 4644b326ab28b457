using AfterSchoolBot.Channels.Teams.Wire;
using Microsoft.Extensions.Logging;

namespace AfterSchoolBot.Channels.Teams;

/// <summary>What Teams' channel logs: codes and numbers that Microsoft's support asks for, never an address, a name or a token.</summary>
internal static partial class TeamsLog
{
    [LoggerMessage(50, LogLevel.Warning, "The keys that sign what Teams sends could not be fetched: {Why}")]
    public static partial void KeysNotFetched(ILogger logger, string why);

    [LoggerMessage(51, LogLevel.Error, "Microsoft gave the bot no token: {Why}; check Channels:Teams:AppId, TenantId and the secret or certificate")]
    public static partial void NoToken(ILogger logger, string why);

    [LoggerMessage(52, LogLevel.Error, "Teams refused with {Status} {Code}: the set-up must be mended (correlation {Correlation})")]
    public static partial void SetUpIsWrong(ILogger logger, int status, string code, string correlation);

    [LoggerMessage(53, LogLevel.Warning, "Teams refused with {Status} {Code}: {Action} (correlation {Correlation})")]
    public static partial void CallRefused(ILogger logger, int status, string code, ConnectorAction action, string correlation);

    [LoggerMessage(54, LogLevel.Warning, "Who is in a group could not be read")]
    public static partial void MembersNotRead(ILogger logger, Exception failure);
}
