using AfterSchoolBot.Domain.Programmes;

namespace AfterSchoolBot.Domain.Tests.Programmes;

public class RoomTests
{
    private static readonly DateOnly Friday = new(2021, 3, 26);

    [Fact]
    [Duty("五.4-c")]
    public void A_room_is_open_once_it_was_looked_over_for_the_term()
    {
        var room = new Room("图书室");
        Assert.Equal(Refusal.RoomNotInspected, room.WhyClosed(Spring2021.FirstDay));

        room.Inspect(Spring2021.Coordinator, Friday);
        Assert.Null(room.WhyClosed(Spring2021.FirstDay));
        Assert.Equal(Refusal.RoomNotInspected, room.WhyClosed(new(2021, 9, 6)));
    }

    [Fact]
    [Duty("五.4-h")]
    public void An_open_serious_hazard_closes_it_and_its_removal_opens_it()
    {
        var room = new Room("图书室");
        room.Inspect(Spring2021.Coordinator, Friday);
        var hazard = room.ReportHazard("书架松动", true, new(3), Friday);
        Assert.Equal(Refusal.RoomHasSeriousHazard, room.WhyClosed(Spring2021.FirstDay));

        room.RemoveHazard(hazard.Number, Spring2021.Coordinator, Friday.AddDays(1));
        room.RemoveHazard(hazard.Number, new(3), Friday.AddDays(2));
        Assert.Null(room.WhyClosed(Spring2021.FirstDay));
        Assert.Equal((Spring2021.Coordinator, Friday.AddDays(1)), (hazard.RemovedBy, hazard.RemovedOn!.Value));
    }

    [Theory]
    [InlineData(1, 12, true)]
    [InlineData(1, 11, false)]
    public void An_inspection_counts_from_three_months_before_the_first_day(int month, int day, bool counts)
    {
        var room = new Room("图书室");
        room.Inspect(Spring2021.Coordinator, new(2021, month, day));

        Assert.Equal(counts, room.IsInspectedFor(new(2021, 4, 12)));
    }

    [Fact]
    public void Hazards_are_numbered_and_only_the_one_removed_is_gone()
    {
        var room = new Room("图书室");
        var (shelf, wire) = (room.ReportHazard("书架松动", true, new(3), Friday), room.ReportHazard("电线裸露", true, new(3), Friday));

        room.RemoveHazard(shelf.Number, Spring2021.Coordinator, Friday);

        Assert.Equal((1, 2), (shelf.Number, wire.Number));
        Assert.Equal([wire], room.OpenHazards);
        Assert.True(room.HasOpenSeriousHazard);
    }

    [Theory]
    [InlineData(DocumentKind.ManagementRules, "五.5")]
    [InlineData(DocumentKind.ComplaintProcedure, "五.5")]
    [InlineData(DocumentKind.SafetyRules, "五.4")]
    [InlineData(DocumentKind.GateRules, "五.4")]
    [Duty("五.5-d")]
    public void Each_paper_that_a_school_must_have_has_its_clause(DocumentKind kind, string clause) => Assert.Equal(clause, RequiredPapers.Clause(kind));

    [Fact]
    public void A_minor_hazard_is_noted_and_closes_nothing()
    {
        var room = new Room("图书室");
        room.Inspect(Spring2021.Coordinator, Friday);
        room.ReportHazard("灯不亮", false, new(3), Friday);

        Assert.Null(room.WhyClosed(Spring2021.FirstDay));
        Assert.Single(room.OpenHazards);
    }
}
