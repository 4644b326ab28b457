using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Tests.Clubs;
using static AfterSchoolBot.Domain.Tests.Enrolments.Given;

namespace AfterSchoolBot.Domain.Tests.Fees;

/// <summary>A session is counted by what was granted, or seated, when it took place.</summary>
public sealed class SessionsTests
{
    [Fact]
    public void A_term_on_two_weekdays_has_the_sessions_of_the_calendar() =>
        Assert.Equal(Spring2021.Calendar.SchoolDaysOn(Weekdays.Monday | Weekdays.Wednesday, Spring2021.FirstDay, Spring2021.LastDay), CareOf(Approved()));

    [Fact]
    public void A_day_dropped_in_May_counts_until_then()
    {
        var enrolment = Approved();
        enrolment.ChangeDays(Weekdays.Wednesday, Yes(at: Spring2021.At(5, 24, 12))); // a Monday, whose session is still used

        var care = CareOf(enrolment);

        Assert.Equal(6, care.Count(day => day.DayOfWeek == DayOfWeek.Monday));
        Assert.Equal(11, care.Count(day => day.DayOfWeek == DayOfWeek.Wednesday));
        Assert.Contains(new DateOnly(2021, 5, 24), care);
    }

    [Fact]
    public void A_day_added_in_May_counts_from_the_day_after_it_was_granted_and_asking_changes_nothing()
    {
        var enrolment = Approved();
        enrolment.ChangeDays(Weekdays.All, Yes(at: Spring2021.At(5, 20, 12)));
        Assert.Equal(21, CareOf(enrolment).Count);

        enrolment.TakeUp(Zhang, Spring2021.At(5, 27, 12));
        enrolment.Approve(Zhang, "有位", Spring2021.At(5, 28, 12)); // a Friday

        Assert.Equal(5, CareOf(enrolment).Count(day => day.DayOfWeek == DayOfWeek.Friday));
    }

    [Fact]
    [Duty("四.1-a")]
    public void Nothing_counts_after_leaving_and_nothing_before_approval()
    {
        var enrolment = Approved();
        enrolment.Withdraw(new(2021, 5, 26), Yes(at: Spring2021.At(5, 25, 21)));

        Assert.Equal(new(2021, 5, 24), CareOf(enrolment)[^1]);
        Assert.Empty(CareOf(InReview()));
    }

    [Fact]
    public void A_seat_counts_from_the_day_after_it_was_taken_until_the_day_it_was_left()
    {
        var club = SomeClub.Of(seats: 1);
        club.Join(1);
        club.Wait(2);
        Assert.Empty(MeetingsOf(club, 2)); // in line is not in the room

        club.Leave(new(1), WangFang, Spring2021.At(5, 12, 9)); // a Wednesday
        club.Join(SomeClub.Child(2), Yes(new ChildId(2), Spring2021.At(5, 12, 20)), Spring2021.At(5, 12, 20));

        Assert.Equal(new(2021, 5, 12), MeetingsOf(club, 1)[^1]);
        Assert.Equal(new(2021, 5, 19), MeetingsOf(club, 2)[0]);
        Assert.Equal(Spring2021.Calendar.SchoolDaysOn(Weekdays.Wednesday, club.FirstDay, club.LastDay), [.. MeetingsOf(club, 1), .. MeetingsOf(club, 2)]);
    }

    private static List<DateOnly> CareOf(Enrolment enrolment) =>
        [.. enrolment.SessionsIn(Spring2021.FirstDay, Spring2021.LastDay, Spring2021.School(), Spring2021.Calendar)];

    private static List<DateOnly> MeetingsOf(Club club, int child) =>
        [.. club.Places.Last(place => place.Child == new ChildId(child)).SessionsIn(club, Spring2021.School(), Spring2021.Calendar)];
}
