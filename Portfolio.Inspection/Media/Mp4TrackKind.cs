namespace Portfolio.Inspection.Media;

internal enum Mp4TrackKind
{
    /// <summary>Time code, chapters, subtitles, or a camera's metadata: no player shows it without being asked.</summary>
    Companion,
    Picture,
    Sound,
}
