using AfterSchoolBot.Domain;
namespace AfterSchoolBot.Bot.Dialogs.Reading;

/// <summary>One of the things that can be meant: a child, a grown-up, a club, an option of a question.</summary>
/// <param name="Value">What the dialog keeps.</param>
/// <param name="Name">As the school writes it.</param>
/// <param name="Aliases">Other words for it: calligraphy for 书法.</param>
internal sealed record Candidate(string Value, string Name, params string[] Aliases)
{
    // two characters; all other surnames have one
    private static readonly string[] LongSurnames =
        ["欧阳", "司马", "诸葛", "上官", "司徒", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "夏侯", "长孙", "宇文", "轩辕", "端木", "南宫", "独孤", "百里", "呼延"];

    private readonly string folded = Folding.Fold(Name).Trim();
    private readonly bool isPerson;

    /// <summary>A person is also meant by the given name, 小明, and by its pet forms, 明明; a club is not: 「小法」 is not 书法.</summary>
    public bool IsPerson
    {
        get => isPerson;
        init
        {
            isPerson = value;
            var behind = folded.IndexOf('(', StringComparison.Ordinal);
            FoldedName = value && behind > 0 ? folded[..behind].TrimEnd() : folded;
        }
    }

    /// <summary>As on the card: 王小明(三年级2班).</summary>
    public string Title => folded;

    /// <summary>The name alone, without the class behind it.</summary>
    public string FoldedName { get; private init; } = Folding.Fold(Name).Trim();

    public IReadOnlyList<string> FoldedAliases { get; } = Array.ConvertAll(Aliases, Folding.Fold);

    /// <summary>小明 of 王小明, oliver of Oliver Clarke; empty where the name is no person's.</summary>
    public ReadOnlySpan<char> Given
    {
        get
        {
            if (!IsPerson || FoldedName.Length < 2) return [];
            if (!IsChinese) return FoldedName.AsSpan(0, Words.LatinRun(FoldedName, 0));
            return FoldedName.AsSpan(SurnameLength);
        }
    }

    public ReadOnlySpan<char> Surname => IsPerson && IsChinese ? FoldedName.AsSpan(0, SurnameLength) : [];

    /// <summary>Two to four Chinese characters and nothing else.</summary>
    public bool IsChinese => FoldedName.Length is >= 2 and <= 4 && FoldedName.All(Words.IsHan);

    private int SurnameLength => FoldedName.Length > 2 && Array.Exists(LongSurnames, surname => FoldedName.StartsWith(surname, StringComparison.Ordinal)) ? 2 : 1;
}
