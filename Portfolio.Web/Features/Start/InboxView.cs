using Portfolio.Infrastructure.Notices;

namespace Portfolio.Web.Features.Start;

/// <summary>The content of the inbox.</summary>
public sealed record InboxView(IReadOnlyList<NoticeView> Notices);
