using Portfolio.Infrastructure.Notices;

namespace Portfolio.Web.Features.Start;

/// <summary>What the inbox shows.</summary>
public sealed record InboxView(IReadOnlyList<NoticeView> Notices);
