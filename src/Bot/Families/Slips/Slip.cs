namespace AfterSchoolBot.Bot.Families.Slips;

/// <summary>What stands on a paper slip: for whom it is, the code, and how it is used. It is handed out face to face (D7).</summary>
internal sealed record Slip(string School, string Children, string Class, string Guardian, string Code, DateOnly Until, Uri Page)
{
    /// <summary>The page with the code behind a #, so that no server on the way sees it.</summary>
    public string Link => $"{Page}#code={Code.Replace(" ", "", StringComparison.Ordinal)}";
}
