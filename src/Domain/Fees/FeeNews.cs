using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Domain.Fees;

public enum FeeNewsKind
{
    /// <summary>A new version of the fees that changes what was confirmed; the number is the version.</summary>
    NewPrices,

    /// <summary>Money that came in or went back; the number is the ledger's line.</summary>
    MoneyMoved,
}

/// <summary>A child's guardians have been told of it: nobody is told a second time.</summary>
public sealed class FeeNews(ChildId child, FeeNewsKind about, long number, DateTimeOffset at)
{
    public ChildId Child { get; } = child;
    public FeeNewsKind About { get; } = about;
    public long Number { get; } = number;

    /// <summary>When it was looked at; of a version that changed nothing for them, nobody was told.</summary>
    public DateTimeOffset At { get; } = at;
}
