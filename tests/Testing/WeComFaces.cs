using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Channels.WeCom;
using AfterSchoolBot.Channels.WeCom.Cards;
using AfterSchoolBot.Testing.WeCom;

namespace AfterSchoolBot.Testing;

/// <summary>What is said in any test is also drawn as a member of staff would see it in WeCom and a parent in WeChat, and looked at by WeCom's own rules.</summary>
internal static class WeComFaces
{
    private const string Form = "https://afterschool.example.edu.cn/h5/card/token";

    private static readonly TemplateCardRenderer Cards = new(1_000_007);

    public static IReadOnlyList<string> FaultsOf(Reply reply, ReplyAddress address)
    {
        var staff = Cards.Draw(reply, address with { Conversation = WeComAddress.OfStaff("member").Conversation });
        var parent = MenuRenderer.Draw(reply, address with { Conversation = WeComAddress.OfParent("wkAccount", "wmParent").Conversation }, Form);
        return [.. staff.Parts.Concat(parent.Parts).SelectMany(WeComJudge.FaultsOf)];
    }
}
