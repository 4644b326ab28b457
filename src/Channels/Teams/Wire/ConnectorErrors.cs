namespace AfterSchoolBot.Channels.Teams.Wire;

/// <summary>What a refusal of the Bot Connector asks of us.</summary>
internal enum ConnectorAction
{
    /// <summary>What we sent is wrong, or the service broke over it: the same again would fail again.</summary>
    Ours,

    /// <summary>Not now: again after a while.</summary>
    Later,

    /// <summary>The token is no longer good: a new one, and once more.</summary>
    Token,

    /// <summary>The set-up is wrong: somebody must mend it in the portal.</summary>
    SetUp,

    /// <summary>The message to be changed is gone: it is said anew.</summary>
    Anew,

    /// <summary>The bot was taken out of the chat, or is not allowed there.</summary>
    Uninstalled,

    /// <summary>The person does not want to hear from the bot.</summary>
    Blocked,

    /// <summary>The conversation is no more.</summary>
    Gone,
}

/// <summary>The table of reference A3.4. Real bodies often lack the code, so the status alone has a row, too: that with no code.</summary>
internal static class ConnectorErrors
{
    private static readonly Dictionary<(int Status, string Code), ConnectorAction> Actions = new()
    {
        [(401, "")] = ConnectorAction.Token,
        [(403, "")] = ConnectorAction.Blocked,
        [(403, "BotDisabledByAdmin")] = ConnectorAction.Uninstalled,
        [(403, "BotNotInConversationRoster")] = ConnectorAction.Uninstalled,
        [(403, "ConversationBlockedByUser")] = ConnectorAction.Blocked,
        [(403, "ForbiddenOperationException")] = ConnectorAction.Uninstalled,
        [(403, "InvalidBotApiHost")] = ConnectorAction.SetUp,
        [(403, "MessageWritesBlocked")] = ConnectorAction.Blocked,
        [(403, "NotEnoughPermissions")] = ConnectorAction.SetUp,
        [(404, "")] = ConnectorAction.Gone,
        [(404, "ActivityNotFoundInConversation")] = ConnectorAction.Anew,
        [(404, "ConversationNotFound")] = ConnectorAction.Gone,
        [(412, "")] = ConnectorAction.Later,
        [(429, "")] = ConnectorAction.Later,
        [(502, "")] = ConnectorAction.Later,
        [(503, "")] = ConnectorAction.Later,
        [(504, "")] = ConnectorAction.Later,
    };

    // how long to wait where the service does not say
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan While = TimeSpan.FromSeconds(5);

    public static ConnectorAction Of(int status, string code) =>
        Actions.TryGetValue((status, code), out var action) || Actions.TryGetValue((status, ""), out action) ? action : ConnectorAction.Ours;

    /// <summary>412: another call on the same conversation was under way, which is over soon.</summary>
    public static TimeSpan Usual(int status) => status == 412 ? Moment : While;
}
