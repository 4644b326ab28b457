using AfterSchoolBot.Domain.Oversight;
using AfterSchoolBot.Domain.Tests.Enrolments;

namespace AfterSchoolBot.Domain.Tests.Oversight;

public class ExportWishTests
{
    private static readonly PersonId Principal = new(202);

    [Fact]
    [Duty("D8")]
    public void A_long_list_needs_somebody_else_to_agree_and_is_decided_once()
    {
        var wish = Wish();
        Assert.Equal(new ExportOutcome.Refused(Refusal.SecondPersonMustAgree), wish.Agree(Given.Zhang, Given.Evening));
        Assert.Equal(new ExportOutcome.Agreed(), wish.Agree(Principal, Given.Evening));
        Assert.Equal((true, Principal), (wish.Agreed, wish.DecidedBy!.Value));
        Assert.Equal(new ExportOutcome.Refused(Refusal.ExportAlreadyDecided), wish.TurnDown(Principal, Given.Evening));
    }

    [Fact]
    public void It_can_be_turned_down_and_after_two_days_it_is_asked_for_anew()
    {
        var wish = Wish();
        Assert.Equal(new ExportOutcome.TurnedDown(), wish.TurnDown(Principal, Given.Evening.AddHours(1)));
        Assert.False(wish.Agreed);
        Assert.Equal(new ExportOutcome.Refused(Refusal.ExportAlreadyDecided), Wish().Agree(Principal, Given.Evening.AddDays(2)));
    }

    private static ExportWish Wish() => new(1, ReportKind.Applications, Given.Zhang, Given.Evening, 120);
}
