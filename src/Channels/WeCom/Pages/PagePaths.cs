namespace AfterSchoolBot.Channels.WeCom.Pages;

/// <summary>Where the pages stand below the public address.</summary>
internal static class PagePaths
{
    public const string Root = "h5";
    public const string Card = Root + "/card/";
    public const string Bind = Root + "/bind";
}
