namespace AfterSchoolBot.Channels.AdaptiveCards;

/// <summary>How a button comes back. Web Chat knows no Action.Execute: pressed, it sends nothing.</summary>
public enum CardDialect
{
    Submit,

    /// <summary>Action.Execute, with Action.Submit for clients that are older.</summary>
    ExecuteOrSubmit,
}
