using CsCheck;
using Portfolio.Domain.Courses;

namespace Portfolio.Tests.Domain.Courses;

public sealed class ClassOrderTests
{
    [Theory]
    [InlineData("一年甲班 一年乙班 一年丙班")]
    [InlineData("高一忠 高一孝 高一仁 高一愛 高二忠")]
    [InlineData("一年1班 一年2班 一年10班 二年1班 三年1班")]
    [InlineData("101 102 110 201")]
    [InlineData("普一1 普一2 普二1")]
    public void Classes_AreSortedAsSchoolsDo(string names)
    {
        var order = names.Split(' ');
        Assert.Equal(order, order.Reverse().Order(ClassOrder.Instance));
    }

    [Fact]
    public void AnyNames_HaveAConsistentOrder() => Gen.String["一二甲乙忠孝年班0129A"].Array[0, 12].Sample(names =>
        Assert.Equal(names.Order(ClassOrder.Instance), names.Reverse().Order(ClassOrder.Instance)));
}
