package motcua.standalone.sample;

/** How much of the province a sample register holds. */
public enum Scope {
    /** Hữu Lũng township, January to September 2022: 4,577 received, 4,573 resolved on time. */
    HUU_LUNG,
    /** Hoàng Đồng commune, January 2021 to September 2022: 11,497 received, 11,471 resolved, none late. */
    HOANG_DONG,
    /**
     * All 200 communes, January to September 2022: 446,367 received, 45,945 of them online, none late; and what Hoàng Đồng
     * received in 2021 besides.
     */
    PROVINCE
}
