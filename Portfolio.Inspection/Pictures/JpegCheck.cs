namespace Portfolio.Inspection.Pictures;

/// <summary>A JPEG is one complete picture, followed only by what <see cref="PictureTail"/> knows.</summary>
internal static class JpegCheck
{
    public static EvidenceFlaw? Find(ReadOnlySpan<byte> file)
    {
        var picture = JpegPicture.Read(file);
        return picture.Flaw ?? PictureTail.Find(file, picture.End, picture.HasFurther);
    }
}
