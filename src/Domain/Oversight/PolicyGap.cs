namespace AfterSchoolBot.Domain.Oversight;

/// <summary>A question on which the published papers were silent: what about and on which day, neither who asked nor in which words. Counted, it says which notice is wanting.</summary>
public sealed class PolicyGap(string topic, DateOnly day)
{
    /// <summary>Given by the database.</summary>
    public long Id { get; private set; }

    /// <summary>The topic's id; empty: of no known topic.</summary>
    public string Topic { get; } = topic;
    public DateOnly Day { get; } = day;
}
