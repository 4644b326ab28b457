using AfterSchoolBot.Domain.Pickups;
using AfterSchoolBot.Domain.Tests.Enrolments;
using static AfterSchoolBot.Domain.Tests.Pickups.SomePickup;

namespace AfterSchoolBot.Domain.Tests.Pickups;

public sealed class GateTests
{
    [Theory]
    [InlineData("王芳", "5521")]
    [InlineData("王强", "6633")]
    [InlineData("王建国", "2208")]
    [InlineData(" 王 建国", "2208")]
    [Duty("五.4-c")]
    public void Name_and_last_digits_match_whoever_is_on_the_list(string name, string ending)
    {
        var match = Assert.IsType<GateVerdict.Matches>(Check(new GateProof.Named(name, ending)));

        Assert.IsType<GateReason.OnTheList>(match.Why);
        Assert.Equal(ending, match.Adult.PhoneEnding);
    }

    [Theory]
    [InlineData("王建国", "2209")]
    [InlineData("王建军", "2208")]
    [InlineData("舅舅", "1234")]
    [InlineData("王小姑", "7744")] // a guardian who may not collect
    [InlineData("", "")]
    [Duty("五.4-c")]
    public void Anybody_else_is_no_match(string name, string ending) => Assert.IsType<GateVerdict.NoMatch>(Check(new GateProof.Named(name, ending)));

    [Fact]
    [Duty("五.4-c")]
    public void A_limit_beats_list_wish_and_code_and_looks_like_nobody_known()
    {
        var said = Taken();
        CustodyLimit[] limits = [Limit(null, "王建国"), Limit(Father, "王强")];
        GateVerdict[] verdicts =
        [
            Check(new GateProof.Named("王建国", "2208"), [said], limits),
            Check(new GateProof.Code("4471"), [said], limits),
            Check(new GateProof.Named("王强", "6633"), [], limits),
            Check(new GateProof.Named("王强", "0000"), [], limits),
            Check(new GateProof.Named("舅舅", "1234"), [], []),
        ];

        Assert.All(verdicts, verdict => Assert.Equal(new GateVerdict.NoMatch(), verdict));
    }

    [Fact]
    public void A_lifted_limit_bars_nobody()
    {
        var limit = Limit(Father, "王强");
        Assert.Equal(Refusal.OnlyTheOfficeLimitsCustody, limit.Lift(Spring2021.School(), Li, Late));
        Assert.Null(limit.Lift(Spring2021.School(), Spring2021.School().Principal, Late));

        Assert.IsType<GateVerdict.Matches>(Check(new GateProof.Named("王强", "6633"), [], [limit]));
        Assert.Equal(Refusal.AlreadyDecided, limit.Lift(Spring2021.School(), Spring2021.School().Principal, Late));
    }

    [Fact]
    [Duty("五.4-c")]
    public void A_code_opens_the_line_once_and_says_who_said_it_and_who_agreed()
    {
        var waiting = Waiting();
        Assert.IsType<GateVerdict.NoMatch>(Check(new GateProof.Code("4471"), [waiting]));
        waiting.Accept(List(), [waiting], () => "4471", Li, Late);

        var match = Assert.IsType<GateVerdict.Matches>(Check(new GateProof.Code("4471"), [waiting]));
        var why = Assert.IsType<GateReason.SaidToday>(match.Why);
        Assert.Equal(("王建国", "爷爷", "2208", Given.WangFang, Li), (match.Adult.Name, match.Adult.Relation, match.Adult.PhoneEnding, why.By, why.AgreedBy!.Value));
        Assert.IsType<GateReason.SaidToday>(Assert.IsType<GateVerdict.Matches>(Check(new GateProof.Named("王建国", "2208"), [waiting])).Why);

        waiting.UseCode(Late);
        Assert.IsType<GateVerdict.NoMatch>(Check(new GateProof.Code("4471"), [waiting]));
    }

    [Fact]
    public void Yesterdays_code_and_another_childs_open_nothing()
    {
        var said = Taken();

        Assert.IsType<GateVerdict.NoMatch>(Gate.Check(List(day: new(2021, 4, 19)), [said], new GateProof.Code("4471")));
        Assert.IsType<GateVerdict.NoMatch>(Check(new GateProof.Code("0000"), [said]));
    }

    [Fact]
    public void No_code_is_given_twice_on_a_day_and_the_draw_decides_which()
    {
        var open = Enumerable.Range(0, 9_998).Select(code => code.ToString("0000", System.Globalization.CultureInfo.InvariantCulture)).ToList();

        Assert.Equal("9998", GateCode.Draw(open, _ => 0));
        Assert.Equal("9999", GateCode.Draw(open, free => free - 1));
        Assert.Throws<InvalidOperationException>(() => GateCode.Draw([.. open, "9998", "9999"], _ => 0));
        Assert.Equal("4471", GateCode.Draw([], _ => 4471));
    }

    private static GateVerdict Check(GateProof proof, IReadOnlyList<DayPickup>? today = null, IReadOnlyList<CustodyLimit>? limits = null) => Gate.Check(List(limits: limits), today ?? [], proof);
}
