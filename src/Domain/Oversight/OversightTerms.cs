namespace AfterSchoolBot.Domain.Oversight;

/// <summary>What the school has published about complaints, about reminding, and about when a class is looked at for free choice (二.3, 五.5).</summary>
public sealed record OversightTerms
{
    /// <summary>School days, from the next day on, within which a complaint is answered.</summary>
    public int ComplaintDays { get; init; } = 5;

    /// <summary>How often in a round families who did not apply are told that they may.</summary>
    public int RemindersARound { get; init; } = 1;

    /// <summary>A class of which so many of a hundred applied together is looked at.</summary>
    public int TogetherPercent { get; init; } = 95;

    /// <summary>"Together": within so many minutes.</summary>
    public int TogetherMinutes { get; init; } = 30;

    /// <summary>In a smaller class the share says nothing.</summary>
    public int TogetherChildren { get; init; } = 10;
}
