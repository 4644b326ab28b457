using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Families;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AfterSchoolBot.Data.Configurations;

internal sealed class ClubConfiguration : IEntityTypeConfiguration<Club>
{
    public const string Table = "clubs";

    public void Configure(EntityTypeBuilder<Club> builder)
    {
        builder.ToTable(Table, table => table.HasCheckConstraint("ck_clubs_taken", "taken >= 0 AND taken <= seats"));
        builder.HasKey(club => club.Id);
        builder.Property(club => club.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(club => club.Name).HasColumnName("name");
        builder.Property(club => club.Kind).HasColumnName("kind");
        builder.Property(club => club.Weekday).HasColumnName("weekday");
        builder.Property(club => club.Starts).HasColumnName("starts");
        builder.Property(club => club.Ends).HasColumnName("ends");
        builder.ComplexProperty(club => club.Grades, grades =>
        {
            grades.Property(one => one.From).HasColumnName("from_grade");
            grades.Property(one => one.To).HasColumnName("to_grade");
        });
        builder.Property(club => club.Seats).HasColumnName("seats");
        builder.Property(club => club.Leader).HasColumnName("leader_id");
        builder.Property(club => club.LeaderOnMenu).HasColumnName("leader_on_menu");
        builder.Property(club => club.FirstDay).HasColumnName("first_day");
        builder.Property(club => club.LastDay).HasColumnName("last_day");
        builder.Property(club => club.MinimumToOpen).HasColumnName("minimum_to_open");
        builder.Property(club => club.Room).HasColumnName("room");
        builder.Property(club => club.SecondGroupProposedOn).HasColumnName("second_group_proposed_on");
        builder.Property(club => club.ShortReportedOn).HasColumnName("short_reported_on");
        builder.Property(club => club.ClosedOn).HasColumnName("closed_on");
        builder.Property(club => club.Taken).HasColumnName("taken");
        builder.Property(club => club.Version).HasColumnName("version").IsConcurrencyToken();

        builder.HasOne<Person>().WithMany().HasForeignKey(club => club.Leader);
        builder.HasMany(club => club.Places).WithOne().HasForeignKey(PlaceConfiguration.Club);
        builder.Navigation(club => club.Places).HasField("places").UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
    }
}

internal sealed class PlaceConfiguration : IEntityTypeConfiguration<Place>
{
    public const string Club = "Club";

    public void Configure(EntityTypeBuilder<Place> builder)
    {
        builder.ToTable("club_places");
        builder.Property<ClubId>(Club).HasColumnName("club_id");
        builder.HasKey(Club, nameof(Place.Number));
        builder.Property(place => place.Number).HasColumnName("number").ValueGeneratedNever();
        builder.Property(place => place.Child).HasColumnName("child_id");
        builder.Property(place => place.Tier).HasColumnName("tier");
        builder.Property(place => place.State).HasColumnName("state");
        builder.Property(place => place.JoinedAt).HasColumnName("joined_at");
        builder.Property(place => place.HoldUntil).HasColumnName("hold_until");
        builder.Property(place => place.Passed).HasColumnName("passed");
        builder.Property(place => place.SeatOn).HasColumnName("seat_on");
        builder.Property(place => place.SeatedAt).HasColumnName("seated_at");
        builder.Property(place => place.LeftBy).HasColumnName("left_by_id");
        builder.Property(place => place.LeftAt).HasColumnName("left_at");
        builder.ComplexProperty(place => place.Confirmation, Confirmations.Columns);

        builder.HasOne<Child>().WithMany().HasForeignKey(place => place.Child);

        // no filter on the state, but a day that is none without a seat: so EF knows to give the old seat up before it takes the new one
        builder.HasIndex(place => new { place.Child, place.SeatOn }).IsUnique().HasDatabaseName("ux_club_places_seat_of_child_on_day");
    }
}

internal sealed class ClubRoundConfiguration : IEntityTypeConfiguration<ClubRound>
{
    public void Configure(EntityTypeBuilder<ClubRound> builder)
    {
        builder.ToTable("club_rounds");
        builder.HasKey(round => round.Number);
        builder.Property(round => round.Number).HasColumnName("number").ValueGeneratedNever();
        builder.Property(round => round.OpensAt).HasColumnName("opens_at");
        builder.Property(round => round.ClosesAt).HasColumnName("closes_at");
        builder.Property(round => round.Seed).HasColumnName("seed").HasMaxLength(64);
        builder.Property(round => round.DrawnAt).HasColumnName("drawn_at").IsConcurrencyToken(); // drawn once
        builder.Property(round => round.InputHash).HasColumnName("input_hash").HasMaxLength(64);
        builder.Ignore(round => round.SeedHash);
        builder.OwnsMany(round => round.Seats, seats =>
        {
            seats.ToTable("draw_seats");
            seats.WithOwner().HasForeignKey("Round");
            seats.Property<int>("Round").HasColumnName("round");
            seats.HasKey("Round", nameof(DrawSeats.Club));
            seats.Property(one => one.Club).HasColumnName("club_id");
            seats.Property(one => one.Free).HasColumnName("free");
        });
        builder.OwnsMany(round => round.Results, result =>
        {
            result.ToTable("draw_results");
            result.WithOwner().HasForeignKey("Round");
            result.Property<int>("Round").HasColumnName("round");
            result.HasKey("Round", nameof(DrawResult.Weekday), nameof(DrawResult.Code));
            result.Property(one => one.Code).HasColumnName("code").HasMaxLength(8);
            result.Property(one => one.Weekday).HasColumnName("weekday");
            result.Property(one => one.Order).HasColumnName("turn");
            result.Property(one => one.Tier).HasColumnName("tier");
            result.Property(one => one.Misses).HasColumnName("misses");
            result.Property(one => one.Lot).HasColumnName("lot").HasMaxLength(16);
            result.Property(one => one.Club).HasColumnName("club_id");
        });
    }
}

internal sealed class ClubWishConfiguration : IEntityTypeConfiguration<ClubWish>
{
    public void Configure(EntityTypeBuilder<ClubWish> builder)
    {
        builder.ToTable("club_wishes");
        builder.HasKey(wish => new { wish.Round, wish.Child, wish.Weekday });
        builder.Property(wish => wish.Round).HasColumnName("round");
        builder.Property(wish => wish.Child).HasColumnName("child_id");
        builder.Property(wish => wish.Weekday).HasColumnName("weekday");
        builder.Property(wish => wish.Code).HasColumnName("code").HasMaxLength(8);
        builder.Property(wish => wish.First).HasColumnName("first_club_id");
        builder.Property(wish => wish.Second).HasColumnName("second_club_id");
        builder.Property(wish => wish.Third).HasColumnName("third_club_id");
        builder.Ignore(wish => wish.Ranked);
        builder.ComplexProperty(wish => wish.Confirmation, Confirmations.Columns);
        builder.HasOne<ClubRound>().WithMany().HasForeignKey(wish => wish.Round);
        builder.HasOne<Child>().WithMany().HasForeignKey(wish => wish.Child);
        builder.HasIndex(wish => new { wish.Round, wish.Code });
    }
}

internal sealed class ClubRequestConfiguration : IEntityTypeConfiguration<ClubRequest>
{
    public void Configure(EntityTypeBuilder<ClubRequest> builder)
    {
        builder.ToTable("club_requests");
        builder.HasKey(request => request.Number);
        builder.Property(request => request.Number).HasColumnName("number").ValueGeneratedNever();
        builder.Property(request => request.Child).HasColumnName("child_id");
        builder.Property(request => request.Club).HasColumnName("club_id");
        builder.Property(request => request.Weekday).HasColumnName("weekday");
        builder.Property(request => request.Given).HasColumnName("given_club_id");
        builder.Property(request => request.State).HasColumnName("state");
        builder.Property(request => request.DecidedBy).HasColumnName("decided_by_id");
        builder.Property(request => request.DecidedAt).HasColumnName("decided_at");
        builder.Property(request => request.Reason).HasColumnName("reason").IsSealed("club_requests.reason");
        builder.Property(request => request.Urged).HasColumnName("urged");
        builder.Property(request => request.Version).HasColumnName("version").IsConcurrencyToken();
        builder.ComplexProperty(request => request.Confirmation, Confirmations.Columns);
        builder.HasOne<Child>().WithMany().HasForeignKey(request => request.Child);
        builder.HasIndex(request => new { request.Child, request.Weekday }).IsUnique().HasFilter("state = 'Open'").HasDatabaseName("ux_club_requests_open_of_child_on_day");
    }
}
