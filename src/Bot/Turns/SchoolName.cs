namespace AfterSchoolBot.Bot.Turns;

/// <summary>The school's name, read once at the start, so that a hello asks nothing of the database.</summary>
internal sealed class SchoolName
{
    public string Name { get; set; } = "";
}
