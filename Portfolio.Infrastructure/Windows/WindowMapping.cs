using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portfolio.Infrastructure.Windows;

internal sealed class ExtensionMapping : IEntityTypeConfiguration<Extension>
{
    public void Configure(EntityTypeBuilder<Extension> builder)
    {
        builder.MapAggregate("Extensions", e => e.Id);
        builder.Property(e => e.Reason).HasMaxLength(500);
        builder.Property(e => e.WithdrawReason).HasMaxLength(500);
        builder.HasIndex(e => new { e.SchoolId, e.Year });
        builder.HasIndex(e => e.SemesterId);
    }
}

internal sealed class YearWindowMapping : IEntityTypeConfiguration<YearWindow>
{
    public void Configure(EntityTypeBuilder<YearWindow> builder)
    {
        builder.MapAggregate("YearWindows", w => w.Id);
        builder.HasIndex(w => new { w.SchoolId, w.Year, w.Kind, w.Grade }).IsUnique();
    }
}

internal sealed class WindowClosingMapping : IEntityTypeConfiguration<WindowClosing>
{
    public void Configure(EntityTypeBuilder<WindowClosing> builder)
    {
        builder.MapAggregate("WindowClosings", c => c.Id);
        builder.HasIndex(c => new { c.SemesterId, c.Kind, c.ClosedAt }).IsUnique();
    }
}
