package newswatch.standalone;

/** Another watch, with actors of its own and no line of Java, over India, Pakistan and China in 2019 and 2020. */
class SouthAsiaNewsTest extends SampleNews {
    SouthAsiaNewsTest() {
        super("south-asia", "watches-south-asia");
    }
}
